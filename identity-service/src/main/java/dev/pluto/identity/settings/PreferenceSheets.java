package dev.pluto.identity.settings;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What persons want done. */
@ApplicationScoped
class PreferenceSheets implements PanacheRepositoryBase<PreferenceSheet, UUID> {}
