/** An application that would like to see what is inside the driver. */
module org.softdelete.packaged.intruder {
  requires org.softdelete.jdbc;
}
