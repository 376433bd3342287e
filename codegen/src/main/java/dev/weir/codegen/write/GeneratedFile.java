package dev.weir.codegen.write;

import dev.weir.codegen.name.TypeName;

/** A file that is to be compiled with the rest. */
public record GeneratedFile(TypeName name, String text) {}
