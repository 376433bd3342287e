package dev.weir.exec.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.blog.Profile;
import dev.weir.exec.testing.blog.Todo;
import dev.weir.exec.testing.blog.TodoModel;
import dev.weir.exec.testing.blog.User;
import dev.weir.exec.testing.blog.UserModel;
import dev.weir.planner.plan.InsertNode;
import dev.weir.planner.plan.Load;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewHandlesTest {
    private static final User USER = Blog.user(1);

    private final NewHandles handles = new NewHandles(2);

    @SuppressWarnings("NullAway") // the node plays no part
    private static InsertNode.Edge edge(int position, Load.Holds holds) {
        return new InsertNode.Edge(position, holds, null);
    }

    private static NewHandles.Placed placed(int place, Object instance) {
        return new NewHandles.Placed(place, instance);
    }

    @Test
    void leaveAnInstanceAloneThatGotNothing() {
        handles.add(1, edge(0, Load.Holds.MANY), List.of(placed(0, Blog.todo(1, 1))));

        assertThat(handles.into(UserModel.INSTANCE, USER, 0)).isSameAs(USER);
    }

    @Test
    void putTheInstancesOfSeveralPartsInOrder() {
        handles.add(0, edge(0, Load.Holds.MANY), List.of(placed(0, Blog.todo(1, 1)), placed(2, Blog.todo(3, 1))));
        handles.add(0, edge(0, Load.Holds.MANY), List.of(placed(1, Blog.todo(2, 1))));

        User user = handles.into(UserModel.INSTANCE, USER, 0);

        assertThat(user.todos().get()).extracting(Todo::title).containsExactly("todo 1", "todo 2", "todo 3");
        assertThat(user.todos().isPartial()).isFalse();
        assertThat(user.profile().isLoaded()).isFalse();
    }

    @Test
    void holdOneThatMayBe() {
        Profile profile = new Profile(1, Blog.id(1), dev.weir.Maybe.unloaded("Profile.user"), "bio");
        handles.add(0, edge(1, Load.Holds.MAYBE), List.of(placed(0, profile)));

        assertThat(handles.into(UserModel.INSTANCE, USER, 0).profile().get()).containsSame(profile);
        assertThat(handles.into(UserModel.INSTANCE, USER, 1)).isSameAs(USER);
    }

    @Test
    void holdOneThatMustBe() {
        NewHandles one = new NewHandles(1);
        one.add(0, edge(0, Load.Holds.ONE), List.of(placed(0, USER)));

        assertThat(one.into(TodoModel.INSTANCE, Blog.todo(1, 1), 0).user().get())
                .isSameAs(USER);
    }
}
