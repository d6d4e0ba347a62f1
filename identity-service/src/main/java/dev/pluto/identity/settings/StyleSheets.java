package dev.pluto.identity.settings;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How persons like to be spoken to. */
@ApplicationScoped
class StyleSheets implements PanacheRepositoryBase<StyleSheet, UUID> {}
