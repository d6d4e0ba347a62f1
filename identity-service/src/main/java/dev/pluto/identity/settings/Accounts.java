package dev.pluto.identity.settings;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Persons. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, UUID> {}
