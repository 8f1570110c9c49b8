package org.bildwerk.ui.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/// Holds the home folder for this process alone, from before the first bean to after the last one: whoever holds it
/// may end servers that an earlier, killed application left behind. The operating system frees it when the process
/// ends, however it ends.
public final class HomeLock implements BeanFactoryPostProcessor, AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock.
    ///
    /// @throws AlreadyRunningException if another process, or another application in this one, holds it
    public static HomeLock acquire(HomeFolder home) {
        FileChannel channel = null;
        try {
            Files.createDirectories(home.run());
            channel = FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                return new HomeLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw new HomeException("The home folder " + home.path() + " cannot be locked: " + e.getMessage(), e);
        }
        throw new AlreadyRunningException(home, new RunFolder(home).read("application"));
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel, IOException failure) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /// Does nothing: being a post-processor is what makes this the first bean to be made.
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        // Made first; that is all.
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
