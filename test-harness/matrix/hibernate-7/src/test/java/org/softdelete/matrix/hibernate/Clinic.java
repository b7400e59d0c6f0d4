package org.softdelete.matrix.hibernate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A clinic's entities; a pet takes its type along, as in the application that they are after. */
final class Clinic {

  static final List<Class<?>> ENTITIES =
      List.of(
          Owner.class,
          Pet.class,
          PetType.class,
          Visit.class,
          Vet.class,
          Specialty.class,
          Account.class,
          Role.class);

  private Clinic() {}

  @Entity(name = "Owner")
  @Table(name = "owners")
  static class Owner {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @OneToMany(cascade = CascadeType.ALL, mappedBy = "owner", fetch = FetchType.EAGER)
    Set<Pet> pets = new HashSet<>();
  }

  @Entity(name = "PetType")
  @Table(name = "types")
  static class PetType {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @Nullable String name;
  }

  @Entity(name = "Pet")
  @Table(name = "pets")
  static class Pet {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @Nullable String name;

    @ManyToOne(cascade = CascadeType.ALL)
    @JoinColumn(name = "type_id")
    @Nullable PetType type;

    @ManyToOne
    @JoinColumn(name = "owner_id")
    @Nullable Owner owner;

    @OneToMany(cascade = CascadeType.ALL, mappedBy = "pet", fetch = FetchType.EAGER)
    Set<Visit> visits = new HashSet<>();
  }

  @Entity(name = "Visit")
  @Table(name = "visits")
  static class Visit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @ManyToOne
    @JoinColumn(name = "pet_id")
    @Nullable Pet pet;
  }

  @Entity(name = "Vet")
  @Table(name = "vets")
  static class Vet {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @ManyToMany(fetch = FetchType.EAGER)
    @JoinTable(
        name = "vet_specialties",
        joinColumns = @JoinColumn(name = "vet_id"),
        inverseJoinColumns = @JoinColumn(name = "specialty_id"))
    Set<Specialty> specialties = new HashSet<>();
  }

  @Entity(name = "Specialty")
  @Table(name = "specialties")
  static class Specialty {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @Nullable String name;
  }

  @Entity(name = "Account")
  @Table(name = "users")
  static class Account {
    @Id @Nullable String username;
  }

  @Entity(name = "Role")
  @Table(name = "roles")
  static class Role {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @ManyToOne
    @JoinColumn(name = "username")
    @Nullable Account account;

    @Nullable String role;
  }
}
