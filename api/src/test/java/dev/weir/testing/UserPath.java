package dev.weir.testing;

import dev.weir.core.schema.app.RelationId;
import dev.weir.query.BoolPath;
import dev.weir.query.ManyPath;
import dev.weir.query.ModelPath;
import dev.weir.query.NumberPath;
import dev.weir.query.RelatedList;
import dev.weir.query.Subquery;
import dev.weir.query.TextPath;
import dev.weir.query.ValuePath;
import java.util.List;
import java.util.function.Function;

public final class UserPath<R> extends ModelPath<R, User, UserPath<User>> {
    public static final UserPath<User> ROOT = new UserPath<>(List.of());

    public UserPath(List<RelationId> via) {
        super(via);
    }

    @Override
    protected UserPath<User> root() {
        return ROOT;
    }

    public NumberPath<R, Long> id() {
        return number(UserModel.ID);
    }

    public TextPath<R> name() {
        return text(UserModel.NAME);
    }

    public NumberPath<R, Integer> age() {
        return number(UserModel.AGE);
    }

    public BoolPath<R> active() {
        return bool(UserModel.ACTIVE);
    }

    public ValuePath<R, User.Level> level() {
        return value(UserModel.LEVEL);
    }

    public ManyPath<R, Todo, TodoPath<Todo>> todos() {
        return new ManyPath<>(via(), UserModel.TODOS, TodoPath.ROOT);
    }

    public <V> RelatedList<R, V> todos(Function<? super TodoQuery, ? extends Subquery<V>> query) {
        return listOf(UserModel.TODOS, query.apply(TodoQuery.ALL));
    }
}
