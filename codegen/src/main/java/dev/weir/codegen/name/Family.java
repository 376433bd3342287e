package dev.weir.codegen.name;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of the classes that are generated for a model. All but the companion's begin with the name of the record.
 *
 * @param model the record
 * @param companion the class where statements about it begin
 */
public record Family(TypeName model, TypeName companion) {

    /**
     * Returns the names for a model.
     *
     * @param companion the simple name that the user chose, empty if none was
     */
    public static Family of(TypeName model, String companion) {
        return new Family(model, model.neighbor(companion.isEmpty() ? defaultCompanion(model.simple()) : companion));
    }

    private static String defaultCompanion(String simple) {
        String plural = Plurals.of(simple);
        return plural.equals(simple) ? Plurals.distinct(simple) : plural;
    }

    public TypeName definition() {
        return with("Model");
    }

    public TypeName path() {
        return with("Path");
    }

    public TypeName query() {
        return with("Query");
    }

    public TypeName stage() {
        return with("Stage");
    }

    public TypeName create() {
        return with("Create");
    }

    public TypeName update() {
        return with("Update");
    }

    /**
     * Returns the class for what one instance is related to. Its ending keeps it apart from the companion of a model that
     * is called like this one and the relation together: {@code OrderLine} has {@code OrderLines}, and so the lines of an
     * {@code Order} are {@code OrderLinesScope}.
     *
     * @param relation the name of the relation with its first letter in upper case
     */
    public TypeName scope(String relation) {
        return with(relation + "Scope");
    }

    /**
     * Returns the class for what an update changes about what one instance has many of. Like that of {@link #scope}, its ending
     * is no plural.
     *
     * @param relation the name of the relation with its first letter in upper case
     */
    public TypeName linking(String relation) {
        return with(relation + "Linking");
    }

    /** Returns every class that is generated whatever the model has. */
    public List<TypeName> always() {
        return List.of(companion, definition(), path(), query(), create(), update());
    }

    /** Returns the names that code about this model may use, the record's own first. */
    public Stream<TypeName> all() {
        return Stream.concat(Stream.of(model), Stream.concat(always().stream(), Stream.of(stage())));
    }

    private TypeName with(String ending) {
        return model.neighbor(model.simple() + ending);
    }
}
