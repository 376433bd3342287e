package dev.weir.codegen.write;

import dev.weir.codegen.link.Link;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import java.util.List;

/** The condition that one instance is linked to another. */
final class LinkCondition {
    private LinkCondition() {}

    /** Returns the condition on the target that an owner links to it. */
    static String fromOwner(Link link, String targetPath, String owner, SourceFile file) {
        return condition(link.target(), link.references(), targetPath, link.key(), owner, file);
    }

    /** Returns the condition on the owner that it links to a target. */
    static String fromTarget(Link link, String ownerPath, String target, SourceFile file) {
        return condition(link.owner(), link.key(), ownerPath, link.references(), target, file);
    }

    private static String condition(
            ModelSource model,
            List<FieldSource> fields,
            String path,
            List<FieldSource> values,
            String instance,
            SourceFile file) {
        MemberNames members = MemberNames.of(model);
        StringBuilder condition = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            String field = path + "." + members.inPath(fields.get(i)) + "()";
            String comparison = comparison(field, values.get(i), instance, file);
            if (i > 0) {
                condition.append("\n                .and(").append(comparison).append(")");
            } else {
                boolean isFollowed = fields.size() > 1 && values.get(i).isNullable();
                condition.append(isFollowed ? "(" + comparison + ")" : comparison);
            }
        }
        return condition.toString();
    }

    /** Nothing is linked by a value that is not there, whereas to equal it would mean to be NULL too. */
    private static String comparison(String field, FieldSource value, String instance, SourceFile file) {
        String read = instance + "." + value.name() + "()";
        String equal = field + ".eq(" + read + ")";
        return value.isNullable() ? read + " == null ? " + field + file.fill(".in($List.of()) : ") + equal : equal;
    }
}
