package enums;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import enums.other.Channel;
import org.jspecify.annotations.Nullable;

@Model
public record Task(@Key Level level, State state, @Index @Nullable State before, Channel channel) {
    /** Of the model alone. */
    public enum State {
        OPEN,
        DONE {
            @Override
            public String toString() {
                return "finished";
            }
        }
    }
}
