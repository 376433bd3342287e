package dev.weir.codegen.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What to write instead of a type that cannot be stored. */
final class Advice {
    private static final String SEVERAL =
            "a component holds one value; put the items into a model of their own and link it with @HasMany Many<%s>";
    private static final String POINT_IN_TIME = "make it an Instant";
    private static final String ZONED = "make it an Instant, and keep the zone, if it matters, in a String";
    private static final String AS_TEXT = "make it a String";
    private static final String AS_NUMBER = "make it a %s";
    private static final String OTHERWISE =
            "use a primitive or its box, String, byte[], BigDecimal, UUID, Instant, LocalDate, LocalTime, LocalDateTime"
                    + " or an enum";

    private static final Map<String, String> BY_NAME = byName();

    private Advice() {}

    static String on(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isByte(array.getComponentType())
                    ? "make it a byte[]"
                    : SEVERAL.formatted(item(array.getComponentType()));
        }
        if (type.getKind() == TypeKind.CHAR) {
            return AS_TEXT;
        }
        return type instanceof DeclaredType declared ? onDeclared(declared) : OTHERWISE;
    }

    private static String onDeclared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        String known = BY_NAME.get(name);
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (name.equals("java.util.Optional")) {
            return arguments.isEmpty() ? OTHERWISE : "make it a @Nullable " + TypeText.of(arguments.get(0));
        }
        if (known != null) {
            return known.formatted(arguments.isEmpty() ? "T" : item(arguments.get(0)));
        }
        if (Annotations.has(element, "Model")) {
            return "it is a model; link it with @BelongsTo One<%s>".formatted(element.getSimpleName());
        }
        if (element.getKind() == ElementKind.RECORD) {
            return RecordComponents.of(element).size() == 1
                    ? "annotate it with @Embedded"
                    : "spread its components over the model, or make it a model and link it";
        }
        return element.getKind() == ElementKind.INTERFACE
                ? "an interface does not say what is stored; " + OTHERWISE
                : OTHERWISE;
    }

    private static String item(TypeMirror type) {
        return type.getKind().isPrimitive() ? "T" : TypeText.of(type);
    }

    private static boolean isByte(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.lang.Byte");
    }

    private static Map<String, String> byName() {
        Map<String, String> advice = new HashMap<>();
        for (String several : List.of("List", "Set", "Collection", "SequencedCollection", "ArrayList", "HashSet")) {
            advice.put("java.util." + several, SEVERAL);
        }
        advice.put("java.lang.Iterable", SEVERAL);
        advice.put("java.util.Map", "put the entries into a model of their own and link it with @HasMany");
        advice.put("java.util.OptionalInt", "make it a @Nullable Integer");
        advice.put("java.util.OptionalLong", "make it a @Nullable Long");
        advice.put("java.util.OptionalDouble", "make it a @Nullable Double");
        for (String point : List.of("java.util.Date", "java.sql.Timestamp", "java.util.Calendar")) {
            advice.put(point, POINT_IN_TIME);
        }
        advice.put("java.sql.Date", "make it a LocalDate");
        advice.put("java.sql.Time", "make it a LocalTime");
        advice.put("java.time.ZonedDateTime", ZONED);
        advice.put("java.time.OffsetDateTime", ZONED);
        advice.put("java.time.Duration", "make it a long that counts a unit, and name the unit: timeoutMillis");
        advice.put("java.math.BigInteger", AS_NUMBER.formatted("long or a BigDecimal"));
        advice.put("java.lang.Number", AS_NUMBER.formatted("BigDecimal"));
        for (String text : List.of("lang.Character", "lang.CharSequence", "net.URI", "net.URL", "util.Locale")) {
            advice.put("java." + text, AS_TEXT);
        }
        advice.put("java.sql.Blob", "make it a byte[]");
        advice.put("java.sql.Clob", AS_TEXT);
        advice.put("java.nio.ByteBuffer", "make it a byte[]");
        return Map.copyOf(advice);
    }
}
