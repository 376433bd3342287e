package dev.weir.it.crud;

import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.widgetmixedtypes.Widget;
import dev.weir.it.shapes.widgetmixedtypes.WidgetModel;
import dev.weir.it.shapes.widgetmixedtypes.WidgetUpdate;
import dev.weir.it.shapes.widgetmixedtypes.Widgets;
import java.util.function.UnaryOperator;

/** In which order fields are set makes no difference: each value lands in its own column. */
final class UpdateFieldOrderConformance {

    @Conformance
    void updateLastFieldOnly(TestDb test) {
        Database db = test.open(WidgetModel.INSTANCE);
        Widget widget = create(db);

        assertUpdate(
                db,
                widget,
                w -> w.description("new"),
                new Widget(widget.id(), widget.label(), widget.count(), widget.active(), "new"));
    }

    @Conformance
    void updateFieldsReverseOrder(TestDb test) {
        Database db = test.open(WidgetModel.INSTANCE);
        Widget widget = create(db);

        assertUpdate(
                db,
                widget,
                w -> w.description("d").active(false).count(99).label("l"),
                new Widget(widget.id(), "l", 99, false, "d"));
    }

    @Conformance
    void updateMiddleFieldMixedTypes(TestDb test) {
        Database db = test.open(WidgetModel.INSTANCE);
        Widget widget = create(db);

        assertUpdate(
                db,
                widget,
                w -> w.count(99),
                new Widget(widget.id(), widget.label(), 99, widget.active(), widget.description()));
    }

    @Conformance
    void successiveSingleFieldUpdates(TestDb test) {
        Database db = test.open(WidgetModel.INSTANCE);
        Widget widget = create(db);

        Widget described = only(Widgets.update(widget).description("d").exec(db));
        Widget labelled = only(Widgets.update(described).label("l").exec(db));
        Widget switched = only(Widgets.update(labelled).active(false).exec(db));
        Widget counted = only(Widgets.update(switched).count(99).exec(db));

        assertThat(counted).isEqualTo(new Widget(widget.id(), "l", 99, false, "d"));
        assertThat(only(Widgets.getById(db, widget.id()))).isEqualTo(counted);
    }

    private static Widget create(Database db) {
        return only(Widgets.create()
                .label("label")
                .count(10)
                .active(true)
                .description("description")
                .exec(db));
    }

    private static void assertUpdate(
            Database db, Widget widget, UnaryOperator<WidgetUpdate<Widget>> change, Widget expected) {
        assertThat(only(change.apply(Widgets.update(widget)).exec(db))).isEqualTo(expected);
        assertThat(only(Widgets.getById(db, widget.id()))).isEqualTo(expected);
    }
}
