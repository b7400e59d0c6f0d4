package org.softdelete.harness.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FlagsTest {

  private enum Database {
    H2,
    POSTGRESQL
  }

  private static final List<Database> USUAL = List.of(Database.H2);

  @Test
  void theUsualDatabasesAreMeantWhereNoneIsNamed() {
    assertThat(flags().databases(Database.class, USUAL)).containsExactly(Database.H2);
  }

  @Test
  void severalDatabasesArePartedByCommas() {
    assertThat(flags("database", "postgresql, H2").databases(Database.class, USUAL))
        .containsExactly(Database.POSTGRESQL, Database.H2);
  }

  @Test
  void aDatabaseThatNobodyKnowsIsAnErrorThatNamesThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> flags("database", "h2,postgres").databases(Database.class, USUAL))
        .withMessageContaining("-Ddatabase=postgres means nothing")
        .withMessageContaining("h2, postgresql");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> flags("database", "").databases(Database.class, USUAL));
  }

  @Test
  void whatRunsOnOneDatabaseIsNotRunForAnother() {
    flags().requireOnly(Database.POSTGRESQL);
    flags("database", "postgresql").requireOnly(Database.POSTGRESQL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> flags("database", "h2").requireOnly(Database.POSTGRESQL))
        .withMessage("This runs on postgresql only, not on -Ddatabase=h2");
  }

  @Test
  void aPartOfTheNameChoosesInUpperOrLowerCase() {
    Only only = flags("only", "left JOIN").only();
    assertThat(only.of(List.of("A left join", "A join"), "case", name -> name))
        .containsExactly("A left join");
    assertThat(flags().only().of(List.of("a", "b"), "case", name -> name)).hasSize(2);
  }

  @Test
  void aPartOfNoNameIsAnErrorAndNotAnEmptyRun() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> flags("only", "x").only().of(List.of("a", "b"), "case", name -> name))
        .withMessage("No case has -Donly=x in its name, so nothing was run");
  }

  @Test
  void aNumberThatIsNoneIsAnError() {
    assertThat(flags("size", "20").size(5)).isEqualTo(20);
    assertThat(flags().size(5)).isEqualTo(5);
    assertThat(flags("seed", "-7").seed()).hasValue(-7);
    assertThat(flags().seed()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> flags("size", "0").size(5));
    assertThatIllegalArgumentException().isThrownBy(() -> flags("size", "many").size(5));
    assertThatIllegalArgumentException().isThrownBy(() -> flags("seed", "x").seed());
    assertThatIllegalArgumentException().isThrownBy(() -> flags("resume", "yes").isSet("resume"));
  }

  @Test
  void aCommandCanBeTypedAsItIsPrinted() {
    assertThat(
            Command.test("XTest").on(Database.H2).only("delete: Ann's $row").seed(4).size(1).text())
        .endsWith(" -Dtest=XTest -Ddatabase=h2 -Donly='delete: Ann'\\''s $row' -Dseed=4 -Dsize=1");
  }

  private static Flags flags(String... namesAndValues) {
    Properties properties = new Properties();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Flags(properties);
  }
}
