package auto;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

/** Everything that can be made. */
public interface Kinds {
    @Model
    record ByType(@Key @Auto UUID id, String name) {}

    @Model
    record Ordered(@Key @Auto(Auto.Strategy.UUID_V7) UUID id, String name) {}

    @Model
    record Scattered(@Key @Auto(Auto.Strategy.UUID_V4) UUID id, String name) {}

    @Model
    record Counted(@Key @Auto long id, String name) {}

    @Model
    record Numbered(@Key @Auto(Auto.Strategy.INCREMENT) Integer id, String name) {}

    @Model
    record Marked(@Key String id, @Auto UUID mark) {}
}
