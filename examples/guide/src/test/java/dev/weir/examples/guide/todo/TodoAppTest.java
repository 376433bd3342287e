package dev.weir.examples.guide.todo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TodoAppTest {
    @Test
    void theProgramOfTheReadmeRuns(@TempDir Path folder) {
        Database db = TodoApp.open("sqlite:" + folder.resolve("app.db"));
        TodoApp app = new TodoApp(db);
        User ada = app.ada().block();
        List<User> busy = app.busyUsers().collectList().block();
        assertThat(busy).containsExactly(ada);
        assertThat(busy.get(0).todos().get()).hasSize(2);
        assertThat(app.find().block()).isEqualTo(ada);
        assertThat(app.openTitles().collectList().block()).containsExactly("publish the notes");
        assertThat(app.change(ada).block()).isEqualTo(2);
        assertThat(Users.all().exists(db).block()).isFalse();
        assertThat(Todos.all().exists(db).block()).isFalse();
        db.close().block();
    }
}
