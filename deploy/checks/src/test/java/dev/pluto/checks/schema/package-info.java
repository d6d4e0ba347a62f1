/** What a document for Kubernetes may hold: its fields, their types and which must be there, of core kinds and of operators'. */
@NullMarked
package dev.pluto.checks.schema;

import org.jspecify.annotations.NullMarked;
