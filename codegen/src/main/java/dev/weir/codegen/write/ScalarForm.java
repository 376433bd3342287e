package dev.weir.codegen.write;

import dev.weir.codegen.read.ScalarKind;

/**
 * How generated code handles the values of one type.
 *
 * @param accessor the method of a row that reads one
 * @param fieldType the constant in {@code FieldType}
 * @param path the class of the path, whose method in {@code ModelPath} is called {@code pathMethod}
 * @param chain the factory of {@code ArgumentChain}
 */
record ScalarForm(String accessor, String fieldType, String path, String pathMethod, String chain) {

    static ScalarForm of(ScalarKind kind) {
        return switch (kind) {
            case BOOL -> new ScalarForm("bool", "BOOL", "BoolPath", "bool", "ofBool");
            case INT8 -> integer("int8", "INT8");
            case INT16 -> integer("int16", "INT16");
            case INT32 -> integer("int32", "INT32");
            case INT64 -> integer("int64", "INT64");
            case FLOAT32 -> number("float32", "FLOAT32", "ofReal");
            case FLOAT64 -> number("float64", "FLOAT64", "ofReal");
            case DECIMAL -> number("decimal", "DECIMAL", "of");
            case TEXT -> new ScalarForm("text", "TEXT", "TextPath", "text", "of");
            case BYTES -> ordered("bytes", "BYTES");
            case UUID -> ordered("uuid", "ID");
            case INSTANT -> ordered("instant", "INSTANT");
            case DATE -> ordered("date", "DATE");
            case TIME -> ordered("time", "TIME");
            case DATE_TIME -> ordered("dateTime", "DATE_TIME");
        };
    }

    private static ScalarForm integer(String accessor, String fieldType) {
        return number(accessor, fieldType, "ofInteger");
    }

    private static ScalarForm number(String accessor, String fieldType, String chain) {
        return new ScalarForm(accessor, fieldType, "NumberPath", "number", chain);
    }

    private static ScalarForm ordered(String accessor, String fieldType) {
        return new ScalarForm(accessor, fieldType, "OrderedPath", "ordered", "of");
    }
}
