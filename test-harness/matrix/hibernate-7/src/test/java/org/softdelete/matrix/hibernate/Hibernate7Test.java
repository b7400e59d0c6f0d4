package org.softdelete.matrix.hibernate;

import org.hibernate.Session;
import org.softdelete.harness.database.Product;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "Hibernate 7",
    group = Group.MAPPERS,
    library = Session.class,
    alsoOn = Product.HSQLDB,
    said = "scope; hint in native queries; on PostgreSQL `addQueryHint(\"paranoid(false)\")`")
class Hibernate7Test extends HibernateRoundOfWork {}
