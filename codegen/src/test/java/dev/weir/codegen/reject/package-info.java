/**
 * Models that are refused, kept in resource files with what is to be said of them where it is to be said.
 *
 * <p>Not here: user code that does not compile against generated code ({@code accept}).
 */
@NullMarked
package dev.weir.codegen.reject;

import org.jspecify.annotations.NullMarked;
