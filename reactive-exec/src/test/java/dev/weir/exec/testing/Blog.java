package dev.weir.exec.testing;

import dev.weir.Database;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.value.Arguments;
import dev.weir.exec.testing.blog.Status;
import dev.weir.exec.testing.blog.Todo;
import dev.weir.exec.testing.blog.TodoCreate;
import dev.weir.exec.testing.blog.TodoModel;
import dev.weir.exec.testing.blog.TodoStage;
import dev.weir.exec.testing.blog.Todos;
import dev.weir.exec.testing.blog.User;
import dev.weir.exec.testing.blog.UserCreate;
import dev.weir.exec.testing.blog.UserModel;
import dev.weir.exec.testing.blog.Users;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A database of blogs over a scripted driver, and rows as such a database would answer them. */
public final class Blog {
    private Blog() {}

    /** Returns a database that reads three instances before it loads their relations. */
    public static Database open(ScriptedDriver driver) {
        return open(driver, 3);
    }

    /** Returns a database that reads so many instances before it loads their relations. */
    public static Database open(ScriptedDriver driver, int window) {
        return Database.builder()
                .driver(driver)
                .models(UserModel.INSTANCE)
                .window(window)
                .build();
    }

    /** Returns the id of the user or todo of a number. */
    public static UUID id(int number) {
        return new UUID(0, number);
    }

    /** Returns the stored row of a user whose fields are all made of its number. */
    public static Arguments userRow(int number) {
        return new Arguments.Builder(5)
                .object(id(number))
                .object("user " + number)
                .object(number + "@example.org")
                .integer(number)
                .object(Status.ACTIVE.name())
                .build();
    }

    /** Returns what creates the user of a number. */
    public static UserCreate newUser(int number) {
        return Users.create()
                .name("user " + number)
                .email(number + "@example.org")
                .status(Status.ACTIVE)
                .id(id(number))
                .age(number);
    }

    /** Returns what creates the todo of a number for a user who is created with it. */
    public static TodoStage.NeedsUser<TodoCreate> newTodo(int number) {
        return Todos.create().title("todo " + number).done(false).priority(number);
    }

    /** Returns the user whose fields are all made of its number. */
    public static User user(int number) {
        return UserModel.INSTANCE.read(new ArgumentsRow(userRow(number)));
    }

    /** Returns the stored row of a todo of a user. */
    public static Arguments todoRow(int number, int user) {
        return new Arguments.Builder(5)
                .object(id(number))
                .object(id(user))
                .object("todo " + number)
                .bool(false)
                .integer(number)
                .build();
    }

    /** Returns the todo of a user. */
    public static Todo todo(int number, int user) {
        return TodoModel.INSTANCE.read(new ArgumentsRow(todoRow(number, user)));
    }

    /** Returns the stored row of a profile of a user, or of nobody. */
    public static Arguments profileRow(long number, @Nullable Integer user) {
        return new Arguments.Builder(3)
                .integer(number)
                .object(user == null ? null : id(user))
                .object("bio " + number)
                .build();
    }

    /** Returns a row of one number. */
    public static Arguments number(long number) {
        return new Arguments.Builder(1).integer(number).build();
    }
}
