package dev.weir.codegen.check;

/**
 * Every message, with the id under which it is known for good. Hundreds group them: records, components, keys and columns,
 * relations, generated classes.
 */
public enum Message {
    NOT_A_RECORD(101, "%s is no record but of the kind %s", "make it a record"),
    GENERIC_RECORD(102, "%s has type parameters, so that its components have no types", "remove them"),
    HIDDEN_RECORD(103, "%s cannot be seen by the classes generated for it", "let %s not be private"),
    NO_KEY(104, "%s has no key", "annotate the component that identifies an instance with @Key"),
    INCOMPLETE(105, "nothing is generated for %s, because of %s, which is not known", "correct that first"),

    UNSUPPORTED_TYPE(201, "%s has the type %s, which cannot be stored", "%s"),
    NULLABLE_PRIMITIVE(
            202, "%s is @Nullable, but a value of the type %s is always there", "make it %s, or remove @Nullable"),
    NULLABLE_ITEMS(
            203, "%s says that the bytes in it are @Nullable", "write byte @Nullable [] to say that of the array"),
    NULLABLE_HANDLE(204, "%s is @Nullable, but a handle is always there", "%s"),
    EMPTY_ENUM(205, "%s has the type %s, an enum without constants", "give it at least one"),
    HIDDEN_ENUM(
            206, "%s has the type %s, which cannot be seen by generated code", "make the enum visible to its package"),

    NULLABLE_KEY(301, "%s is a key and @Nullable", "remove one of the annotations"),
    FIELD_ANNOTATION_ON_RELATION(302, "%s is a relation, which no column holds, and has @%s", "%s"),
    AUTO_TYPE(303, "%s is @Auto, but no values of the type %s are made", "make it a UUID or a long, or remove @Auto"),
    AUTO_STRATEGY(304, "%s is made as %s, which gives no %s", "make it %s, or choose another strategy"),
    INCREMENT_NO_KEY(305, "%s is made by increment but is no key", "make it the only key, or remove @Auto"),
    INCREMENT_COMPOSITE(
            306, "%s is made by increment but is one of several keys", "make it the only key, or remove @Auto"),
    AUTO_LINK(307, "%s is @Auto and holds the link of %s, which has to come from there", "remove @Auto"),
    INDEX_NAMES_ITSELF(308, "%s on %s names components", "leave them out, or put the annotation on the record"),
    INDEX_EMPTY(309, "%s on %s names no component", "name the components, most significant first"),
    INDEX_UNKNOWN(310, "%s on %s names %s, which is no component", "%s"),
    INDEX_RELATION(311, "%s on %s names %s, which is a relation", "name the components that hold its link"),
    INDEX_REPEATED(312, "%s on %s names %s twice", "name each component once"),
    DUPLICATE_COLUMN(313, "%s has the column \"%s\", as has %s", "name another one with @Column"),
    BAD_NAME(314, "%s has %s whose name is blank or holds a control character", "choose another name"),
    BAD_COMPANION(315, "%s has the companion \"%s\", which cannot be the name of a class", "choose another name"),
    COMPANION_IN_JAVA_LANG(
            316, "%s has the companion %s, which hides the class of that name in java.lang", "choose another name"),

    NO_RELATION_ANNOTATION(401, "%s is a %s without an annotation that says of what", "annotate it with %s"),
    SEVERAL_RELATIONS(402, "%s has the annotations %s", "keep one of them"),
    WRONG_HANDLE(403, "%s has @%s and the type %s", "make it a %s"),
    RAW_HANDLE(404, "%s is a %s that does not say of which model", "write %s<T> with the model for T"),
    NOT_A_MODEL(405, "%s is a %s, but that is a handle for models", "annotate the record at its other end with @Model"),
    UNKNOWN_LINK_KEY(406, "%s is held by %s, which is no component of %s", "%s"),
    UNKNOWN_REFERENCE(407, "%s references %s, which is no component of %s", "%s"),
    LINK_OF_RELATION(408, "%s names %s, which is a relation", "name the components that hold its link"),
    LINK_KEY_MISSING(
            409,
            "%s needs a component that holds its link",
            "add %s to %s, or name the one that does with @BelongsTo(key = ...)"),
    LINK_COUNT(410, "%s is held by %s, which is to repeat %s", "name as many components on both sides"),
    LINK_TYPE(411, "%s pairs %s of the type %s with %s of the type %s", "give both the same type"),
    LINK_REPEATED(412, "%s names %s twice", "name each component once"),
    ONE_WITH_NULLABLE_KEY(
            413, "%s is a One, but %s, which holds its link, is @Nullable", "remove @Nullable, or make it a Maybe<%s>"),
    MAYBE_WITHOUT_NULLABLE_KEY(
            414,
            "%s is a Maybe, but its link is always there, held by %s",
            "make that @Nullable, or make it a One<%s>"),
    REFERENCES_NOT_UNIQUE(
            415,
            "%s references %s, which may be the same for several instances",
            "reference the key, or declare them @Unique"),
    NO_PAIR(416, "%s has no other direction: no @BelongsTo of %s leads to %s", "add %s to %s"),
    AMBIGUOUS_PAIR(417, "%s could be the other direction of %s", "say of which with @%s(pair = \"%s\")"),
    UNKNOWN_PAIR(418, "%s is paired with %s, which is no component of %s", "%s"),
    WRONG_PAIR(419, "%s is paired with %s, which is no @BelongsTo to %s", "%s"),
    LINK_NOT_UNIQUE(420, "%s has one at most, but the link %s may be the same for several", "%s"),
    LINK_NOT_INDEXED(421, "%s has no index on its link %s", "%s"),
    NOT_GENERATED(422, "%s leads to %s, for which nothing was generated", "compile that model with the processor"),
    UNKNOWN_STEP(423, "%s leads through %s, which is no component of %s", "%s"),
    STEP_WITHOUT_RELATION(424, "%s leads through %s, which is no relation to a model", "%s"),
    WAY_IN_A_CIRCLE(425, "%s leads through itself, by way of %s", "name the relations that it is to lead through"),
    WRONG_END(426, "%s leads to the %s of %s and has the type %s", "make it a Many<%s>"),
    VIA_WITH_PAIR(
            427,
            "%s leads through %s and has a pair",
            "remove the pair, since what leads through others is the other direction of none"),
    SET_NULL_OF_ONE(
            430,
            "%s is a One, so its link cannot become NULL when its %s is deleted",
            "make it a Maybe<%s>, or choose another onDelete than SET_NULL"),
    EAGER_CYCLE(440, "eager relation cycle: %s", "let one of them not be eager"),

    CLASS_EXISTS(
            501,
            "%s would be generated for %s, but there is a class of that name",
            "rename the class, or a companion with @Model(companion = ...)"),
    CLASS_GENERATED_TWICE(
            502,
            "%s would be generated twice, for %s and for %s",
            "rename a model, or a companion with @Model(companion = ...)");

    private final String template;

    Message(int id, String text, String hint) {
        this.template = "[WEIR-" + id + "] " + text + "; " + hint;
    }

    /**
     * Returns the message as it is shown, such as {@code [WEIR-104] User has no key; annotate ...}.
     *
     * @param arguments what the text and then the hint speak of, in order
     */
    public String text(Object... arguments) {
        return template.formatted(arguments);
    }
}
