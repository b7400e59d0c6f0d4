/** An application on the module path. That there is H2 it learns from the URL. */
module org.softdelete.packaged.application {
  requires org.softdelete.jdbc;
}
