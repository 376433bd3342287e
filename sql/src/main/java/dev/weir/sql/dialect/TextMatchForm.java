package dev.weir.sql.dialect;

import dev.weir.sql.PatternForm;
import java.util.Optional;

/**
 * How a text is matched: a predicate over {@code {x}}, the text, and {@code {y}}, what it is matched against.
 *
 * @param pattern how the right side is rewritten before it is written or bound; if empty, it stands as it is
 */
public record TextMatchForm(PredicateForm predicate, Optional<PatternForm> pattern) {}
