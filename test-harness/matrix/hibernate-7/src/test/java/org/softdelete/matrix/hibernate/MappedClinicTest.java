package org.softdelete.matrix.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.database.Servers;
import org.softdelete.matrix.MatrixDatabase;
import org.softdelete.matrix.hibernate.Clinic.Account;
import org.softdelete.matrix.hibernate.Clinic.Owner;
import org.softdelete.matrix.hibernate.Clinic.Pet;
import org.softdelete.matrix.hibernate.Clinic.PetType;
import org.softdelete.matrix.hibernate.Clinic.Role;
import org.softdelete.matrix.hibernate.Clinic.Specialty;
import org.softdelete.matrix.hibernate.Clinic.Vet;
import org.softdelete.matrix.hibernate.Clinic.Visit;

/**
 * The calls of a clinic's web service, through an ORM: one after the other on the plain driver,
 * whose database holds no deleted row, and on this one. What is in use is not deleted.
 */
@ExtendWith(Servers.Parameter.class)
class MappedClinicTest {

  private static final String DONE = "done";

  private static final List<String> DELETED_FIRST =
      List.of(
          "DELETE FROM visits WHERE deleted_at IS NOT NULL",
          "DELETE FROM pets WHERE deleted_at IS NOT NULL",
          "DELETE FROM owners WHERE deleted_at IS NOT NULL",
          "DELETE FROM types WHERE deleted_at IS NOT NULL",
          "DELETE FROM vet_specialties WHERE deleted_at IS NOT NULL",
          "DELETE FROM vets WHERE deleted_at IS NOT NULL",
          "DELETE FROM specialties WHERE deleted_at IS NOT NULL",
          "DELETE FROM roles WHERE deleted_at IS NOT NULL",
          "DELETE FROM users WHERE deleted_at IS NOT NULL");

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void areAnsweredAsIfDeletesWereReal(Product product, Servers servers)
      throws SQLException, IOException {
    Server server = servers.get(product);
    MatrixDatabase plain = create(server, "clinic_plain");
    for (String sql : DELETED_FIRST) {
      plain.execute(sql);
    }
    MatrixDatabase soft = create(server, "clinic_soft");
    Map<String, String> real = answers(plain.realUrl());
    Map<String, String> ours = answers(soft.url("classpath:references/clinic-rules.yaml"));
    assertThat(ours).isEqualTo(real);
    assertThat(real.get("an owner whose pet's type others' pets have, too")).isEqualTo("23503");
    assertThat(real.values()).filteredOn("23503"::equals).hasSizeGreaterThanOrEqualTo(6);
    assertThat(real.values()).filteredOn(DONE::equals).hasSizeGreaterThanOrEqualTo(7);
  }

  private static MatrixDatabase create(Server server, String name)
      throws SQLException, IOException {
    MatrixDatabase database = MatrixDatabase.empty(server, name);
    try (InputStream script =
            Objects.requireNonNull(Server.class.getResourceAsStream("/references/clinic.sql"));
        Connection connection = DriverManager.getConnection(database.realUrl());
        Statement statement = connection.createStatement()) {
      server.run(statement, new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    return database;
  }

  /** What became of each call, and what is there in the end. */
  private static Map<String, String> answers(String url) {
    Configuration configuration = new Configuration().setProperty("hibernate.connection.url", url);
    Clinic.ENTITIES.forEach(configuration::addAnnotatedClass);
    Map<String, String> answers = new LinkedHashMap<>();
    try (SessionFactory factory = configuration.buildSessionFactory()) {
      calls().forEach((name, call) -> answers.put(name, answer(factory, call)));
      for (Class<?> entity : Clinic.ENTITIES) {
        String key = entity == Account.class ? "username" : "id";
        answers.put(
            entity.getSimpleName(),
            factory.fromTransaction(
                session ->
                    session
                        .createQuery(
                            "select e.%1$s from %2$s e order by e.%1$s"
                                .formatted(key, entity.getSimpleName()),
                            Object.class)
                        .getResultStream()
                        .map(MappedClinicTest::name)
                        .toList()
                        .toString()));
      }
    }
    return answers;
  }

  /** A number that the database has given is another one where one was lost to what failed. */
  private static Object name(Object key) {
    return key instanceof Integer number && number >= 1000 ? "new" : key;
  }

  private static String answer(SessionFactory factory, Consumer<Session> call) {
    try {
      factory.inTransaction(call);
      return DONE;
    } catch (PersistenceException | IllegalStateException e) {
      List<String> states = new ArrayList<>();
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException error) {
          states.add(String.valueOf(error.getSQLState()));
        }
      }
      return states.isEmpty() ? e.toString() : states.get(0);
    }
  }

  private static Map<String, Consumer<Session>> calls() {
    Map<String, Consumer<Session>> calls = new LinkedHashMap<>();
    calls.put("an owner whose pet's type others' pets have, too", remove(Owner.class, 1));
    calls.put("an owner with deleted pets", remove(Owner.class, 3));
    calls.put("an owner with pets, in bulk", bulk("delete from Owner where id = 2"));
    calls.put("a type that pets have", bulk("delete from PetType where id = 2"));
    calls.put("a type that a deleted pet has", bulk("delete from PetType where id = 3"));
    calls.put("a pet with visits", bulk("delete from Pet where id = 1"));
    calls.put("a pet and its type", remove(Pet.class, 2));
    calls.put(
        "a pet with its visits before",
        bulk("delete from Visit where pet.id = 1").andThen(bulk("delete from Pet where id = 1")));
    calls.put("a specialty that vets have", bulk("delete from Specialty where id = 1"));
    calls.put(
        "a specialty with its links before",
        session -> {
          session
              .createNativeMutationQuery("DELETE FROM vet_specialties WHERE specialty_id=1")
              .executeUpdate();
          session.createMutationQuery("delete from Specialty where id = 1").executeUpdate();
        });
    calls.put("a vet", remove(Vet.class, 3));
    calls.put("vets in bulk", bulk("delete from Vet where id = 2"));
    calls.put("a user with roles", bulk("delete from Account where username = 'admin'"));
    calls.put(
        "a user with the roles before",
        bulk("delete from Role where account.username = 'admin'")
            .andThen(bulk("delete from Account where username = 'admin'")));
    calls.put("a pet for an owner who is gone", session -> session.persist(pet(session, 3, 1)));
    calls.put("a pet of a type that is gone", session -> session.persist(pet(session, 1, 3)));
    calls.put("a pet", session -> session.persist(pet(session, 1, 2)));
    calls.put(
        "a visit of a pet that is gone",
        session -> {
          Visit visit = new Visit();
          visit.pet = session.getReference(Pet.class, 1);
          session.persist(visit);
        });
    calls.put(
        "a role for a user who is gone",
        session -> {
          Role role = new Role();
          role.account = session.getReference(Account.class, "admin");
          role.role = "VETS";
          session.persist(role);
        });
    calls.put(
        "a specialty that is gone, for a vet",
        session ->
            session.find(Vet.class, 1).specialties.add(session.getReference(Specialty.class, 1)));
    return calls;
  }

  private static Consumer<Session> remove(Class<?> entity, int id) {
    return session -> {
      Object found = session.find(entity, id);
      if (found == null) {
        throw new EntityNotFoundException("not found");
      }
      session.remove(found);
    };
  }

  private static Consumer<Session> bulk(String query) {
    return session -> session.createMutationQuery(query).executeUpdate();
  }

  private static Pet pet(Session session, int owner, int type) {
    Pet pet = new Pet();
    pet.name = "Kit";
    pet.owner = session.getReference(Owner.class, owner);
    pet.type = session.getReference(PetType.class, type);
    return pet;
  }
}
