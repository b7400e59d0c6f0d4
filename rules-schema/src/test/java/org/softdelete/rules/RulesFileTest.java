package org.softdelete.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.rules.DeclaredKey.OnDelete;
import org.softdelete.rules.References.CascadeUnlisted;
import org.softdelete.rules.TableRule.Event;
import org.softdelete.rules.TableRule.HardDeletes;
import org.softdelete.rules.TableRule.Live;
import org.softdelete.rules.TableRule.Mode;
import org.softdelete.rules.TableRule.OnConflict;
import org.softdelete.rules.TableRule.OnInsert;

class RulesFileTest {

  private static final TableRule USERS =
      new TableRule(
          new TableName(null, unquoted("users")),
          unquoted("deleted_at"),
          "CURRENT_TIMESTAMP",
          Live.only(Literal.NULL),
          List.of(),
          Event.NONE,
          References.BUILT_IN,
          Mode.SOFT,
          HardDeletes.ALLOW,
          OnConflict.REVIVE,
          OnInsert.REJECT,
          null);

  @Test
  void aTableWithNothingBehindItHasAllDefaults() throws Exception {
    assertThat(read("all-defaults").tables()).containsExactly(USERS);
  }

  @Test
  void everyKeyOfATableIsRead() throws Exception {
    TableRule orders =
        new TableRule(
            new TableName(null, unquoted("orders")),
            unquoted("removed"),
            "nextval('removals')",
            Live.only(new Literal("0")),
            List.of(
                new Assignment(unquoted("removed_by"), "current_user"),
                new Assignment(unquoted("note"), "NULL"),
                new Assignment(unquoted("open"), "FALSE"),
                new Assignment(unquoted("weight"), "1.5")),
            new Event(
                unquoted("deletion_id"),
                new Identifier("deletedBy", true),
                unquoted("delete_reason")),
            new References(
                References.Mode.DATABASE,
                CascadeUnlisted.REJECT,
                List.of(
                    new DeclaredKey(
                        new TableName(unquoted("app"), unquoted("lines")),
                        List.of(unquoted("order_id")),
                        List.of(),
                        OnDelete.CASCADE),
                    new DeclaredKey(
                        new TableName(null, unquoted("refunds")),
                        List.of(unquoted("shop"), unquoted("number")),
                        List.of(unquoted("shop"), new Identifier("no", true)),
                        OnDelete.SET_NULL))),
            Mode.SOFT,
            HardDeletes.DENY,
            OnConflict.REJECT,
            OnInsert.REVIVE,
            null);
    assertThat(read("every-key").tables()).containsExactly(orders);
  }

  @Test
  void aTableOverridesWhatItNamesAndInheritsTheRest() throws Exception {
    TableRule orders = read("every-key-in-defaults").tables().get(1);
    assertThat(orders)
        .isEqualTo(
            new TableRule(
                new TableName(null, unquoted("orders")),
                unquoted("removed"),
                "TRUE",
                Live.only(new Literal("FALSE")),
                List.of(),
                new Event(unquoted("deletion_id"), unquoted("deleted_by"), null),
                new References(References.Mode.DELETES_ONLY, CascadeUnlisted.DELETE, List.of()),
                Mode.SOFT,
                HardDeletes.DENY,
                OnConflict.REJECT,
                OnInsert.REVIVE,
                null));
  }

  @Test
  void theColumnThatTellsSinceWhenARowIsThereIsInheritedAndTakenBack() throws Exception {
    assertThat(read("created").tables())
        .extracting(rule -> rule.table().toSql() + ": " + rule.created())
        .containsExactly(
            "users: created_at", "stories: \"createdAt\"", "notes: null", "orders: created_at");
  }

  @Test
  void aTableWhoseDeletesAreRealDoesNotInheritThatRealDeletesAreDenied() throws Exception {
    TableRule orderTags = read("every-key-in-defaults").tables().get(0);
    assertThat(orderTags.mode()).isEqualTo(Mode.HARD);
    assertThat(orderTags.hardDeletes()).isEqualTo(HardDeletes.ALLOW);
  }

  @Test
  void keysOfATableItselfCountBesideThoseOfTheCatalogAndKeepWhatElseIsInherited() throws Exception {
    String text =
        """
        version: 1
        defaults: {references: deletes-only, cascade-unlisted: delete}
        tables:
          users: {references: [{table: stories, columns: [user_id], on-delete: restrict}]}
        """;
    References references = RulesFile.read("keys.yaml", text).tables().get(0).references();
    assertThat(references.mode()).isEqualTo(References.Mode.DATABASE);
    assertThat(references.cascadeUnlisted()).isEqualTo(CascadeUnlisted.DELETE);
    assertThat(references.keys()).hasSize(1);
  }

  @Test
  void theExampleOfTheManualLoads() throws Exception {
    String manual = Files.readString(Path.of("../docs/semantics.md"));
    String example = manual.split("```yaml\n", -1)[1].split("```", -1)[0];
    assertThat(RulesFile.read("docs/semantics.md", example).tables())
        .isEqualTo(read("documented").tables());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/semantics.md", "docs/rules.md", "docs/limits.md"})
  void whatIsNotBuiltYetIsSaidToBeAnError(String page) throws Exception {
    assertThat(Files.readString(Path.of("..", page)))
        .contains(PlannedKeys.OF_SETTINGS.keySet().stream().map(key -> '`' + key + '`').toList());
  }

  @Test
  void namesKeepTheirSpellingAndQuoting() throws Exception {
    assertThat(read("names").tables())
        .extracting(rule -> rule.table().toSql())
        .containsExactly(
            "users",
            "\"users\"",
            "\"Users\"",
            "app.users",
            "app.\"say \"\"hi\"\"\"",
            "\"my app\".\"my table\"",
            "größe_1$",
            "true");
    assertThat(read("names").tables().get(4).table())
        .isEqualTo(new TableName(unquoted("app"), new Identifier("say \"hi\"", true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\"\""})
  void aNameMayBeLongerThanAnyDatabaseAllows(String letter) throws Exception {
    String name = '"' + letter.repeat(50_000) + '"';
    String text = "version: 1\ntables:\n  users: {column: '%s'}\n  ? '%s'\n  :\n";
    assertThat(RulesFile.read("long.yaml", text.formatted(name, name)).tables()).hasSize(2);
  }

  @Test
  void markersBecomeSql() throws Exception {
    Function<TableRule, String> markers = rule -> rule.deleted() + " | " + rule.live();
    assertThat(
            read("markers").tables().stream()
                .collect(Collectors.toMap(rule -> rule.table().toSql(), markers)))
        .containsEntry("by_boolean", "TRUE | FALSE")
        .containsEntry("by_number", "1 | 0")
        .containsEntry("by_fraction", "-1.5e3 | .5")
        .containsEntry("by_other_bases", "31 | 15")
        .containsEntry("by_text", "'gone' | 'it''s here'")
        .containsEntry("by_text_of_a_number", "'1' | '0'")
        .containsEntry("by_infinity", "CURRENT_TIMESTAMP | 'infinity'")
        .containsEntry("by_date", "CURRENT_DATE | '9999-12-31'")
        .containsEntry("by_id", "id | 0")
        .containsEntry("by_null", "NULL | TRUE")
        .containsEntry(
            "by_function",
            "extract(epoch from now()) * (1000 + 0) || 'a;b?--' || \"odd,name\" | NULL");
  }

  @Test
  void severalValuesMayMeanLiveAndOneDeleted() throws Exception {
    Function<TableRule, String> markers =
        rule -> rule.deleted() + " | " + rule.live() + " | " + rule.live().restored().sql();
    assertThat(
            read("live-not").tables().stream()
                .collect(Collectors.toMap(rule -> rule.table().toSql(), markers)))
        .containsEntry("inherits", "9 | {not: 9} | 1")
        .containsEntry("restores", "9 | {not: 9} | 2")
        .containsEntry("restores_null", "9 | {not: 9} | NULL")
        .containsEntry("other", "1 | {not: 1} | -1")
        .containsEntry("one", "9 | 0 | 0")
        .containsEntry("text", "'it''s gone' | {not: 'it''s gone'} | 'open'")
        .containsEntry("boolean", "TRUE | {not: TRUE} | FALSE")
        .containsEntry("by_null", "NULL | {not: NULL} | 'open'");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "9, 8",
        "9, NULL",
        "9, 10.0",
        "NULL, 9",
        "NULL, 'x'",
        "NULL, true",
        "TRUE, false",
        "'x', 'y'",
        "'x', NULL",
        "'9', '8'"
      })
  void anotherLiteralMeansLive(String deleted, String written) {
    assertThat(Live.allBut(new Literal(deleted), Literal.NULL).holds(written)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "9, 9",
        "9, 9.0",
        "9, 09",
        "9, 8.6",
        "9, 9e0",
        "9, '8'",
        "9, '9'",
        "9, ?",
        "9, x",
        "9, 4 + 4",
        "9, 0x8",
        "9, TRUE",
        "NULL, null",
        "NULL, ?",
        "TRUE, 1",
        "TRUE, 'f'",
        "'x', 'X '",
        "'x', 1",
        "'9', '09'",
        "'x', 'y' || 'z'",
        "'x', E'y'",
        "'x', $$y$$"
      })
  void ofWhatIsNotSurelyAnotherValueItIsNotSaid(String deleted, String written) {
    assertThat(Live.allBut(new Literal(deleted), Literal.NULL).holds(written)).isFalse();
  }

  @Test
  void anchorsAliasesAndMergeKeysRepeatWhatStandsElsewhere() throws Exception {
    assertThat(read("aliases").tables())
        .extracting(rule -> rule.column().text())
        .containsExactly("removed_at", "removed_at");
    TableRule merged = read("merge-key").tables().get(0);
    assertThat(merged.column()).isEqualTo(unquoted("removed_at"));
    assertThat(merged.hardDeletes()).isEqualTo(HardDeletes.ALLOW);
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreNoMistake() throws Exception {
    Rules rules = RulesFile.read("windows.yaml", "\uFEFFversion: 1\r\ntables:\r\n  users:\r\n");
    assertThat(rules).isEqualTo(new Rules("windows.yaml", List.of(USERS)));
  }

  private static Rules read(String name) throws Exception {
    RulesCase file =
        RulesCase.in("good").stream()
            .filter(good -> good.name().equals("good/" + name + ".yaml"))
            .findFirst()
            .orElseThrow();
    return RulesFile.read(file.name(), file.text());
  }

  private static Identifier unquoted(String text) {
    return new Identifier(text, false);
  }
}
