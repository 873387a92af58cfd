Console.Error.WriteLine("timeline: nothing here yet");
