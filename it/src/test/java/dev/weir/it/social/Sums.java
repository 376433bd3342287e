package dev.weir.it.social;

import dev.weir.it.shapes.social.Comment;
import dev.weir.it.shapes.social.Follow;
import dev.weir.it.shapes.social.Person;
import dev.weir.it.shapes.social.Post;

/** What a person and all that belongs to it add up to, in whatever order that is met. */
final class Sums {
    /** Numbers without a pattern, so that hardly two things add up to the same. */
    private static final long[] FACTORS = {0x9E3779B97F4A7C15L, 0xBF58476D1CE4E5B9L, 0x94D049BB133111EBL};

    private Sums() {}

    static long ofPerson(long id, String name) {
        return mixed(1, id, name.hashCode());
    }

    static long ofFollow(long followed) {
        return mixed(2, followed);
    }

    static long ofPost(long id, String title) {
        return mixed(3, id, title.hashCode());
    }

    static long ofComment(long id, long post, String text, long author, String name) {
        return mixed(4, id, post, text.hashCode(), author, name.hashCode());
    }

    /** Adds up a person that was read with all that belongs to it. */
    static long of(Person person) {
        long sum = ofPerson(person.id(), person.name());
        for (Follow follow : person.following()) {
            sum += ofFollow(follow.followedId());
        }
        for (Post post : person.posts()) {
            sum += ofPost(post.id(), post.title());
            for (Comment comment : post.comments()) {
                sum += of(comment);
            }
        }
        return sum;
    }

    /** Adds up a comment that was read with its author. */
    static long of(Comment comment) {
        Person author = comment.author().get();
        return ofComment(comment.id(), comment.postId(), comment.text(), author.id(), author.name());
    }

    private static long mixed(long... parts) {
        long mixed = 0;
        for (long part : parts) {
            mixed = (mixed ^ part) * FACTORS[0];
            mixed = (mixed ^ (mixed >>> 30)) * FACTORS[1];
            mixed = (mixed ^ (mixed >>> 27)) * FACTORS[2];
            mixed ^= mixed >>> 31;
        }
        return mixed;
    }
}
