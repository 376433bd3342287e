package dev.weir.examples.guide.blog;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

// guide:blog-tags/1
@Model
public record Tag(@Key String name, @HasMany Many<Tagging> taggings) {}
// guide:end
