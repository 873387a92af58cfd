Console.Error.WriteLine("usage: Timeline.Training MODEL CORPUS_DIR");
return 2;
