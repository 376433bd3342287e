package dev.weir.examples.atlas;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

/**
 * A language.
 *
 * @param code two or three letters of ISO 639, such as {@code is}
 * @param nativeName what its speakers call it
 */
@Model
public record Language(@Key String code, @Index String name, String nativeName, @HasMany Many<Spoken> countries) {}
