package dev.weir.examples.guide.blog;

// guide:blog-status
public enum Status {
    DRAFT,
    PUBLISHED
}
// guide:end
