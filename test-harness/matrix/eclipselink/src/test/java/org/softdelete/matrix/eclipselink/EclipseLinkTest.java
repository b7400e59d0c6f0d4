package org.softdelete.matrix.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.jpa.JpaHelper;
import org.junit.jupiter.api.Test;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;
import org.softdelete.matrix.jpa.JpaRoundOfWork;

@MatrixEntry(
    name = "EclipseLink",
    group = Group.MAPPERS,
    library = JpaHelper.class,
    said = "scope; hint in native queries, or of queries as `eclipselink.sql.hint`",
    configure = "identity columns of H2: `MODE=LEGACY`, as on the real driver")
class EclipseLinkTest extends JpaRoundOfWork {

  @Override
  protected EntityManagerFactory open(String url) {
    return Persistence.createEntityManagerFactory(
        "matrix",
        Map.of(
            "jakarta.persistence.jdbc.url",
            url + h2Mode(url),
            "eclipselink.jdbc.batch-writing",
            "JDBC",
            "eclipselink.logging.level",
            "SEVERE"));
  }

  /** EclipseLink reads keys by {@code CALL IDENTITY()}, which H2 2 knows in this mode only. */
  private static String h2Mode(String url) {
    return url.startsWith("jdbc:softdelete:h2:") ? ";MODE=LEGACY" : "";
  }

  /** It stands behind {@code SELECT}; into a bulk delete EclipseLink does not write it. */
  @Test
  void aHintOnAQueryHolds() {
    long id = application().create("hint 1");
    application().create("hint 2");
    application().delete(id);
    List<String> names =
        application()
            .inTransaction(
                entities ->
                    entities
                        .createQuery(
                            "select u.name from User u where u.name like 'hint%' order by u.name",
                            String.class)
                        .setHint("eclipselink.sql.hint", "/*+ paranoid(false) */")
                        .getResultList());
    assertThat(names).containsExactly("hint 1", "hint 2");
  }
}
