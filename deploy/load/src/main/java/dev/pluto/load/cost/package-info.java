/** Measures what a text, a person and a task cost: processors, PostgreSQL, Kafka, Redis. */
@org.jspecify.annotations.NullMarked
package dev.pluto.load.cost;
