package visibility;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

/** Public, with a relation to what is not. */
@Model
public record User(@Key long id, Level level, @HasMany Many<Secret> secrets) {}
