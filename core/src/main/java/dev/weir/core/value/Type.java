package dev.weir.core.value;

/**
 * The type of a value. Closed: a new type is a constant of {@link ScalarType} or a record here, and the compiler then
 * lists every place that must decide what to do with it.
 *
 * <p>A type says nothing about NULL; every type has a NULL, and whether a place may hold it is said by that place.
 */
public sealed interface Type permits ScalarType, EnumType, ListType {

    /** Returns the stable, readable name that plans, errors and golden files show. */
    String label();
}
