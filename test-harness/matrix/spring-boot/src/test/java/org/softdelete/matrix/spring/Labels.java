package org.softdelete.matrix.spring;

import org.softdelete.matrix.jpa.Label;
import org.springframework.data.jpa.repository.JpaRepository;

/** The labels. Thread-safe. */
interface Labels extends JpaRepository<Label, String> {}
