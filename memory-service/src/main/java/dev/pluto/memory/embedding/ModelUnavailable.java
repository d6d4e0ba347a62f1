package dev.pluto.memory.embedding;

import dev.pluto.http.problem.Problem;

/** Nobody can tell what texts mean at the moment: 503 {@code memory:model.unavailable}. */
class ModelUnavailable extends Problem {

    private static final long serialVersionUID = 1L;

    ModelUnavailable() {
        super(503, "memory:model.unavailable", "Meaning cannot be computed at the moment");
    }
}
