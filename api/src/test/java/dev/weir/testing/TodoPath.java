package dev.weir.testing;

import dev.weir.core.schema.app.RelationId;
import dev.weir.query.ModelPath;
import dev.weir.query.NumberPath;
import dev.weir.query.OrderedPath;
import dev.weir.query.TextPath;
import java.util.List;
import java.util.UUID;

public final class TodoPath<R> extends ModelPath<R, Todo, TodoPath<Todo>> {
    public static final TodoPath<Todo> ROOT = new TodoPath<>(List.of());

    public TodoPath(List<RelationId> via) {
        super(via);
    }

    @Override
    protected TodoPath<Todo> root() {
        return ROOT;
    }

    public OrderedPath<R, UUID> id() {
        return ordered(TodoModel.ID);
    }

    public TextPath<R> title() {
        return text(TodoModel.TITLE);
    }

    public NumberPath<R, Long> userId() {
        return number(TodoModel.USER_ID);
    }

    public UserPath<R> user() {
        return new UserPath<>(via(TodoModel.USER));
    }

    public UserPath<R> checker() {
        return new UserPath<>(via(TodoModel.CHECKER));
    }
}
