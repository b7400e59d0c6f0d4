package org.softdelete.matrix.hibernate;

class Hibernate6Test extends HibernateRoundOfWork {}
