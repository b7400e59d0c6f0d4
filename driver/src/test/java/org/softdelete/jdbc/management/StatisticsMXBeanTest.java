package org.softdelete.jdbc.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import javax.management.JMX;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.jdbc.SoftDeleteDriver;
import org.softdelete.jdbc.Statistics;

/** What JMX shows, of connections to a real H2. */
class StatisticsMXBeanTest {

  private static final String URL =
      "jdbc:softdelete:h2:mem:;softdelete.rules=classpath:org/softdelete/jdbc/users.yaml";
  private static final String NAME = "org.softdelete:type=Statistics";

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

  @BeforeEach
  void beginAnew() throws SQLException {
    SoftDeleteDriver.deregister();
    SoftDeleteDriver.register();
  }

  @AfterEach
  void leaveNoOthers() throws Exception {
    assertThat(names().size()).isLessThanOrEqualTo(1);
  }

  @Test
  void itShowsWhatTheStatisticsTell() throws Exception {
    work();
    Statistics told = SoftDelete.statistics();
    assertThat(told.statements()).isEqualTo(3);
    StatisticsMXBean shown =
        JMX.newMXBeanProxy(
            server, new ObjectName("org.softdelete:type=Statistics"), StatisticsMXBean.class);
    assertThat(
            new Statistics(
                shown.getRewritten(),
                shown.getPassedOn(),
                shown.getRefused(),
                shown.getCacheHits(),
                new Statistics.SecondReadings(
                    shown.getSecondReadingsConfirmed(),
                    shown.getSecondReadingsUnread(),
                    shown.getSecondReadingsUnchecked(),
                    shown.getSecondReadingsDisagreed())))
        .isEqualTo(told);
    assertThat(shown.getStatements()).isEqualTo(told.statements());
  }

  @Test
  void itsAttributesAreNumbersThatCannotBeSet() throws Exception {
    work();
    MBeanAttributeInfo[] attributes = server.getMBeanInfo(new ObjectName(NAME)).getAttributes();
    assertThat(attributes)
        .allSatisfy(attribute -> assertThat(attribute.getType()).isEqualTo("long"))
        .noneMatch(MBeanAttributeInfo::isWritable);
    assertThat(Arrays.stream(attributes).map(MBeanAttributeInfo::getName))
        .containsExactlyInAnyOrder(
            "Statements",
            "Rewritten",
            "PassedOn",
            "Refused",
            "CacheHits",
            "SecondReadingsConfirmed",
            "SecondReadingsUnread",
            "SecondReadingsUnchecked",
            "SecondReadingsDisagreed");
  }

  @Test
  void itIsThereFromTheFirstConnectionUntilTheDriverIsDeregistered() throws Exception {
    assertThat(names()).isEmpty();
    work();
    assertThat(names()).containsExactly(new ObjectName(NAME));
    SoftDeleteDriver.deregister();
    assertThat(names()).isEmpty();
    SoftDeleteDriver.register();
    work();
    assertThat(names()).containsExactly(new ObjectName(NAME));
    assertThat(server.getAttribute(new ObjectName(NAME), "Statements")).isEqualTo(3L);
  }

  @Test
  void aNameThatIsTakenIsLeftAndTheNextOneUsed() throws Exception {
    ObjectName first = new ObjectName(NAME);
    StatisticsMXBean others =
        JMX.newMXBeanProxy(server, new ObjectName("nobody:type=Nothing"), StatisticsMXBean.class);
    server.registerMBean(new StandardMBean(others, StatisticsMXBean.class, true), first);
    try {
      work();
      ObjectName second = new ObjectName(NAME + ",copy=2");
      assertThat(names()).containsExactlyInAnyOrder(first, second);
      assertThat(server.getAttribute(second, "Statements")).isEqualTo(3L);
      SoftDeleteDriver.deregister();
      assertThat(names()).containsExactly(first);
    } finally {
      server.unregisterMBean(first);
      SoftDeleteDriver.register();
    }
  }

  @Test
  void thatSomebodyElseTakesItAwayDisturbsNobody() throws Exception {
    work();
    server.unregisterMBean(new ObjectName(NAME));
    work();
    assertThat(SoftDelete.statistics().statements()).isEqualTo(6);
    SoftDeleteDriver.deregister();
    SoftDeleteDriver.register();
  }

  private Set<ObjectName> names() throws Exception {
    return server.queryNames(new ObjectName("org.softdelete:*"), null);
  }

  private static void work() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE users (id INT PRIMARY KEY, deleted_at TIMESTAMP)");
      statement.execute("DELETE FROM users");
      statement.execute("DELETE FROM users");
    }
  }
}
