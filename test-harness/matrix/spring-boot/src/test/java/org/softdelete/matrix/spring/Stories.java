package org.softdelete.matrix.spring;

import org.softdelete.matrix.jpa.Story;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stories. Thread-safe. */
interface Stories extends JpaRepository<Story, Long> {

  void deleteByTitle(String title);
}
