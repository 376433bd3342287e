/**
 * Models that are accepted: what is generated for them compiles without a warning, and does what it should. Each topic is a
 * folder of sources with a {@code Scenario}, whose methods run as tests.
 *
 * <p>Not here: what generated code looks like ({@code golden}), and in which order and pieces sources are compiled
 * ({@code build}).
 */
@NullMarked
package dev.weir.codegen.accept;

import org.jspecify.annotations.NullMarked;
