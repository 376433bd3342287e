package visibility;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
record Secret(@Key long id, @Index long userId, @BelongsTo One<User> user) {}
