package org.softdelete.matrix.hibernate;

class Hibernate7Test extends HibernateRoundOfWork {}
