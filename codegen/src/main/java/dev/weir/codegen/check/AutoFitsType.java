package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.AutoStrategy;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.ScalarKind;
import dev.weir.codegen.read.ValueType;
import java.util.Optional;

/** Values of the type of an {@code @Auto} component can be made, and by the strategy that is named. */
final class AutoFitsType implements Check {
    @Override
    public void check(ModelSource model, Links links, Diagnostics out) {
        for (FieldSource field : model.fields()) {
            if (field.auto().isPresent() && Types.isSupported(field.type())) {
                check(model, field, field.auto().get(), out);
            }
        }
    }

    private static void check(ModelSource model, FieldSource field, AutoStrategy strategy, Diagnostics out) {
        boolean isUuid = isUuid(field.type());
        boolean isInteger = isInteger(field.type());
        if (!isUuid && !isInteger) {
            out.report(
                    Message.AUTO_TYPE,
                    field.position(),
                    model.show(field),
                    field.type().shown());
            return;
        }
        Optional<String> needed =
                switch (strategy) {
                    case BY_TYPE -> Optional.empty();
                    case UUID_V7, UUID_V4 -> isUuid ? Optional.empty() : Optional.of("a UUID");
                    case INCREMENT -> isInteger ? Optional.empty() : Optional.of("a long");
                };
        needed.ifPresent(type -> out.report(
                Message.AUTO_STRATEGY,
                field.position(),
                model.show(field),
                strategy,
                field.type().shown(),
                type));
    }

    /** Returns whether the database is to make the values of a component, which then is an integer. */
    static boolean isIncrement(FieldSource field) {
        return isInteger(field.type())
                && field.auto()
                        .filter(strategy -> strategy == AutoStrategy.BY_TYPE || strategy == AutoStrategy.INCREMENT)
                        .isPresent();
    }

    private static boolean isUuid(ValueType type) {
        return Types.scalar(type).filter(kind -> kind == ScalarKind.UUID).isPresent();
    }

    private static boolean isInteger(ValueType type) {
        return Types.scalar(type).filter(ScalarKind::isInteger).isPresent();
    }
}
