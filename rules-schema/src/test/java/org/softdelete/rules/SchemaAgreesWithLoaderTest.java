package org.softdelete.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Editors check files by the JSON Schema, the driver by its own code: both must say the same. */
class SchemaAgreesWithLoaderTest {

  private static final String RESOURCE = "softdelete-rules-1.schema.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<RulesCase> goodFiles() throws Exception {
    return RulesCase.in("good");
  }

  static List<RulesCase> badFiles() throws Exception {
    return RulesCase.in("bad");
  }

  static List<RulesCase> filesWhoseMistakesJsonSchemaCannotExpress() throws Exception {
    return RulesCase.in("bad-beyond-schema");
  }

  @ParameterizedTest
  @MethodSource("goodFiles")
  void bothAcceptWhatIsGood(RulesCase file) throws Exception {
    assertThat(schemaErrors(file)).isEmpty();
    assertThat(RulesFile.read(file.name(), file.text()).tables()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void bothRefuseWhatIsBad(RulesCase file) throws Exception {
    assertThat(schemaErrors(file)).as("%s%n%s", file, file.text()).isNotEmpty();
    assertThatThrownBy(() -> RulesFile.read(file.name(), file.text()))
        .isInstanceOf(RulesException.class);
  }

  @ParameterizedTest
  @MethodSource("filesWhoseMistakesJsonSchemaCannotExpress")
  void onlyTheLoaderRefusesWhatJsonSchemaCannotExpress(RulesCase file) throws Exception {
    assertThat(schemaErrors(file)).isEmpty();
    assertThatThrownBy(() -> RulesFile.read(file.name(), file.text()))
        .isInstanceOf(RulesException.class);
  }

  @Test
  void bothKnowTheSameKeys() throws Exception {
    assertThat(settings().fieldNames()).toIterable().containsExactlyElementsOf(SettingsReader.KEYS);
  }

  @Test
  void everyKeyIsDescribed() throws Exception {
    assertThat(settings())
        .allSatisfy(key -> assertThat(key.path("description").textValue()).isNotBlank());
  }

  @Test
  void bothHaveTheSameDefaults() throws Exception {
    var defaults = JSON.createObjectNode();
    for (var key : settings().properties()) {
      if (key.getValue().has("default")) {
        defaults.set(key.getKey(), key.getValue().get("default"));
      }
    }
    String spelledOut =
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("version", 1)
                .set("tables", JSON.createObjectNode().set("users", defaults)));
    assertThat(RulesFile.read("schema", spelledOut).tables())
        .isEqualTo(RulesFile.read("built-in", "{version: 1, tables: {users: }}").tables());
  }

  private static JsonNode settings() throws IOException {
    return schemaText().at("/$defs/settings/properties");
  }

  private static JsonNode schemaText() throws IOException {
    try (InputStream in = RulesFile.class.getResourceAsStream(RESOURCE)) {
      return JSON.readTree(Objects.requireNonNull(in));
    }
  }

  private static List<String> schemaErrors(RulesCase file) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaText());
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    JsonNode document = JSON.valueToTree(new Load(settings).loadFromString(file.text()));
    return schema.validate(document).stream().map(Object::toString).toList();
  }
}
