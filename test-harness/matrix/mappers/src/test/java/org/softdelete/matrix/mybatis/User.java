package org.softdelete.matrix.mybatis;

import java.util.ArrayList;
import java.util.List;

/** A row of {@code users} with the titles of its stories. MyBatis reads and writes the fields. */
final class User {

  long id;
  String name = "";
  int version;
  List<String> titles = new ArrayList<>();
}
