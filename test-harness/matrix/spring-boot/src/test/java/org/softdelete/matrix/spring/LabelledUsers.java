package org.softdelete.matrix.spring;

import org.softdelete.matrix.jpa.LabelledUser;
import org.springframework.data.jpa.repository.JpaRepository;

/** The users, with their labels. Thread-safe. */
interface LabelledUsers extends JpaRepository<LabelledUser, Long> {}
