package dev.weir.exec.testing.blog;

import dev.weir.core.schema.app.RelationId;
import dev.weir.query.Include;
import dev.weir.query.ManyPath;
import dev.weir.query.ModelPath;
import dev.weir.query.NumberPath;
import dev.weir.query.OrderedPath;
import dev.weir.query.RelatedList;
import dev.weir.query.Subquery;
import dev.weir.query.TextPath;
import dev.weir.query.ValuePath;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * {@link User} as it is reached from {@code R}.
 *
 * @param <R> the model whose instances are selected
 */
public final class UserPath<R> extends ModelPath<R, User, UserPath<User>> {
    /** {@link User} itself. */
    public static final UserPath<User> ROOT = new UserPath<>(List.of());

    /** Creates the path along these relations. */
    public UserPath(List<RelationId> via) {
        super(via);
    }

    @Override
    protected UserPath<User> root() {
        return ROOT;
    }

    public OrderedPath<R, UUID> id() {
        return ordered(UserModel.Fields.ID);
    }

    public TextPath<R> name() {
        return text(UserModel.Fields.NAME);
    }

    public TextPath<R> email() {
        return text(UserModel.Fields.EMAIL);
    }

    public NumberPath<R, Integer> age() {
        return number(UserModel.Fields.AGE);
    }

    public ValuePath<R, Status> status() {
        return value(UserModel.Fields.STATUS);
    }

    public ManyPath<R, Todo, TodoPath<Todo>> todos() {
        return new ManyPath<>(via(), UserModel.Relations.TODOS, TodoPath.ROOT);
    }

    /** What a query gives of the todos: those to include, or values of them to select. */
    public <V> RelatedList<R, V> todos(Function<? super TodoQuery, ? extends Subquery<V>> query) {
        return listOf(UserModel.Relations.TODOS, query.apply(Todos.all()));
    }

    public ProfilePath<R> profile() {
        return new ProfilePath<>(via(UserModel.Relations.PROFILE));
    }

    /** Includes the profile if a query selects it. */
    public Include<R> profile(UnaryOperator<ProfileQuery> query) {
        return includeOf(UserModel.Relations.PROFILE, query.apply(Profiles.all()));
    }
}
