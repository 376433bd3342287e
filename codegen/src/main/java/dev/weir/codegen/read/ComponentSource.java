package dev.weir.codegen.read;

/** A component of a model's record. */
public sealed interface ComponentSource permits FieldSource, RelationSource {

    String name();

    Position position();
}
