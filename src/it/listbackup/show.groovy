// prints what the build said as it said it; the invoker's own stream puts a level before every line
new FileOutputStream(FileDescriptor.out).write(new File(basedir, 'build.log').bytes)
